import { type AnalyzeSkinInput, analyzeSkinInput } from "@dewy/core/schemas";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase, givenCustomer, givenGuest, givenProduct, makeContext } from "../testing.ts";
import { analyzeSkin } from "./analyze-skin.ts";
import { recommendForSkin } from "./recommend-for-skin.ts";

let fresh: FreshDatabase;
const made: Record<string, number> = {};
beforeAll(async () => {
  fresh = await freshDatabase();
  const label = (...names: string[]) => JSON.stringify(["Aqua", ...names]);
  for (const [name, overrides] of Object.entries({
    gel: { category: "cleanser", skin_type: "oily", skin_concerns: ["acne", "oiliness"] },
    serum: { category: "serum", skin_type: "oily", skin_concerns: ["acne"], ingredients: label("Salicylic Acid") },
    richSerum: {
      category: "serum",
      skin_type: "oily",
      skin_concerns: ["acne"],
      ingredients: label("Cocos Nucifera Oil"),
    },
    drySerum: { category: "serum", skin_type: "dry", skin_concerns: ["dryness"] },
    soldOut: { category: "serum", skin_type: "oily", skin_concerns: ["acne"], stock: 0 },
    sunscreen: { category: "sunscreen", skin_type: "all", skin_concerns: ["sun_protection"], brand: "Morning Fern" },
    otherSunscreen: { category: "sunscreen", skin_type: "all", skin_concerns: ["sun_protection"] },
    bodyWash: { category: "body-wash", skin_type: "oily", skin_concerns: ["acne"] },
  } satisfies Record<string, Parameters<typeof givenProduct>[1]>)) {
    made[name] = await givenProduct(fresh.db, overrides);
  }
});
afterAll(() => fresh.drop());

const oily = (overrides: Partial<AnalyzeSkinInput> = {}): AnalyzeSkinInput =>
  analyzeSkinInput.parse({
    after_cleansing: "shiny",
    midday_shine: "everywhere",
    visible_pores: "everywhere",
    flaking: "never",
    reactions: "never",
    breakouts: "often",
    sun_exposure: "some",
    ...overrides,
  });

test("a guest's answers make a routine of products in stock, best first, and are not kept", async () => {
  const ctx = makeContext(fresh, { actor: givenGuest() });
  const analysis = await analyzeSkin(ctx, oily({ preferred_brands: ["morning fern"] }));
  expect(analysis).toMatchObject({
    skin_type: "oily",
    scores: { oiliness: 1, dryness: 0, sensitivity: 0 },
    disclaimer: "not_medical_advice",
  });
  const routine = analysis.routine.map(({ step, products }) => [step, products.map(({ product }) => product.id)]);
  expect(routine).toEqual([
    ["cleanser", [made.gel]],
    ["serum", [made.serum, made.richSerum]],
    ["sunscreen", [made.sunscreen, made.otherSunscreen]],
  ]);
  const [, { products: [serum, rich] = [] } = {}] = analysis.routine;
  expect(serum?.remarks).toContainEqual({
    code: "contains_suitable",
    params: { ingredient: "Salicylic Acid", for: "acne" },
  });
  expect(rich?.remarks).toContainEqual({
    code: "contains_caution",
    params: { ingredient: "Cocos Nucifera Oil", for: "acne" },
  });
  expect(await fresh.db.selectFrom("skin_profiles").selectAll().execute()).toEqual([]);
});

test("a customer's is kept, the last one counts, and the account's skin type follows", async () => {
  const me = await givenCustomer(fresh.db);
  const ctx = makeContext(fresh, { actor: me });
  await analyzeSkin(ctx, oily({ reactions: "often" }));
  await analyzeSkin(ctx, oily({ age_range: "20s", concerns: ["winter_skin"] }));
  const profile = { skin_type: "oily", age_range: "20s", preferred_brands: [] };
  const rows = await fresh.db.selectFrom("skin_profiles").selectAll().where("user_id", "=", me.user_id).execute();
  expect(rows).toMatchObject([{ ...profile, answers: { reactions: "never", breakouts: "often" } }]);
  expect(rows[0]?.concerns).toEqual(expect.arrayContaining(["acne", "winter_skin"]));
  const user = await fresh.db.selectFrom("users").select("skin_type").where("id", "=", me.user_id).executeTakeFirst();
  expect(user).toEqual({ skin_type: "oily" });
  const answer = await recommendForSkin(ctx, { user_id: me.user_id, limit: 3 });
  expect(answer).toMatchObject({ user_id: me.user_id, skin_profile: profile, based_on: "questionnaire" });
  expect(answer.items).toHaveLength(3);
  expect(answer.items.map(({ product }) => product.id)).not.toContain(made.drySerum);
});

test("without an analysis the account's skin type is all that is known, and that is said", async () => {
  const me = await givenCustomer(fresh.db, { skin_type: "dry" });
  const answer = await recommendForSkin(makeContext(fresh, { actor: me }), { user_id: me.user_id, limit: 12 });
  expect(answer).toMatchObject({
    based_on: "account",
    skin_profile: { skin_type: "dry", concerns: [], age_range: null, preferred_brands: [] },
    items: [{ product: { id: made.drySerum } }, {}, {}],
  });
  await expect(recommendForSkin(makeContext(fresh), { user_id: 2_000_000_000, limit: 3 })).rejects.toMatchObject({
    reason: "not_found",
  });
});
