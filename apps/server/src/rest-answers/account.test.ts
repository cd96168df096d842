import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  let signedIn: { cookie: string };
  beforeAll(async () => {
    rest = await restCaller(stores);
    signedIn = await rest.signIn("customer");
  });
  afterAll(() => rest.stop());

  test("a customer's profile is read, changed in part, and emptied by null", async () => {
    const { answer: before } = await rest.call("GET", "/api/profile", signedIn);
    const { answer: changed } = await rest.call("PUT", "/api/profile", {
      ...signedIn,
      body: { phone: "+855 12 345 678", date_of_birth: "1996-02-29", gender: null },
    });
    expect(changed).toEqual({ ...before, phone: "+855 12 345 678", date_of_birth: "1996-02-29", gender: null });
    const wrong = await rest.shop.ask("PUT", "/api/profile", {
      headers: signedIn,
      body: { date_of_birth: "0000-01-01", skin_type: "scaly", first_name: "" },
    });
    const { fields } = await rest.document.problemIn(wrong, 400, "invalid_input");
    expect(fields?.map(({ field }) => field)).toEqual(["first_name", "date_of_birth", "skin_type"]);
    const born = await rest.shop.ask("PUT", "/api/profile", {
      headers: signedIn,
      body: { date_of_birth: "2999-01-01" },
    });
    expect((await rest.document.problemIn(born, 400, "invalid_input")).fields?.[0]?.field).toBe("date_of_birth");
  });

  test("addresses are kept, listed, changed in part and deleted", async () => {
    const home = {
      first_name: "Dara",
      last_name: "Sok",
      address_line1: "12 Street 240",
      city: "Phnom Penh",
      country: "Cambodia",
    };
    const { answer: added } = await rest.call("POST", "/api/addresses", {
      ...signedIn,
      body: { ...home, type: "billing", company: "Sok & Sons", is_default: true },
    });
    const path = `/api/addresses/${added.id}`;
    const { answer: changed } = await rest.call("PUT", "/api/addresses/{id}", {
      ...signedIn,
      path,
      body: { city: "Siem Reap", company: null },
    });
    expect(changed).toEqual({ ...added, city: "Siem Reap", company: null });
    const { answer: kept } = await rest.call("GET", "/api/addresses", signedIn);
    expect(kept).toContainEqual(changed);
    await rest.call("DELETE", "/api/addresses/{id}", { ...signedIn, path });
    await rest.document.problemIn(await rest.shop.ask("DELETE", path, { headers: signedIn }), 404, "not_found");
    const { answer: left } = await rest.call("GET", "/api/addresses", signedIn);
    expect(left).not.toContainEqual(changed);
  });

  test("every operation was called", () => {
    expect(rest.uncalled("account")).toEqual([]);
  });
});
