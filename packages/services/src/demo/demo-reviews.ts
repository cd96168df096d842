import type { ReviewStatus, UserLanguage } from "@dewy/core";
import type { DemoCategorySlug } from "./categories.ts";
import type { DemoCustomer } from "./demo-customers.ts";
import type { DemoOrder } from "./demo-orders.ts";
import type { DemoProduct } from "./demo-products.ts";
import { type Random, seededRandom } from "./random.ts";
import { english } from "./reviews/english.ts";
import { khmer } from "./reviews/khmer.ts";
import type { ReviewTexts } from "./reviews/review-texts.ts";
import { thai } from "./reviews/thai.ts";

/** What a customer wrote about a product; one review per customer and product. */
export interface DemoReview {
  /** Index of the customer. */
  customer: number;
  sku: string;
  rating: 1 | 2 | 3 | 4 | 5;
  title: string | null;
  comment: string;
  status: ReviewStatus;
  helpful_count: number;
  created_at: Date;
}

interface Occasion {
  customer: number;
  sku: string;
  at: Date;
}

const REVIEWS = 250;
const DAY = 86_400_000;
const texts: Record<UserLanguage, ReviewTexts> = { en: english, th: thai, kh: khmer };

/** The reviews up to `now`, oldest first: most by buyers after delivery, the rest by customers who bought elsewhere. */
export function demoReviews(
  now: Date,
  {
    products,
    customers,
    orders,
  }: { products: readonly DemoProduct[]; customers: readonly DemoCustomer[]; orders: readonly DemoOrder[] },
): DemoReview[] {
  const random = seededRandom("reviews");
  const occasions = new Map<string, Occasion>();
  const add = (occasion: Occasion) => {
    const key = `${occasion.customer} ${occasion.sku}`;
    if (occasions.size < REVIEWS && occasion.at < now && !occasions.has(key)) occasions.set(key, occasion);
  };
  for (const order of orders) {
    const delivered = order.moves.find((move) => move.status === "delivered");
    if (order.customer === null || !delivered) continue;
    for (const { sku } of order.lines) {
      const at = new Date(delivered.at.getTime() + random.int(2 * DAY, 21 * DAY));
      if (random.chance(0.72)) add({ customer: order.customer, sku, at });
    }
  }
  const listed = products.filter((product) => product.popularity > 0);
  while (occasions.size < REVIEWS) {
    const customer = random.int(0, customers.length - 1);
    const since = Math.max(customers[customer]?.created_at.getTime() ?? 0, now.getTime() - 85 * DAY);
    const at = new Date(random.int(since, now.getTime()));
    add({ customer, sku: random.pick(listed).sku, at });
  }
  const write = writer(random);
  const categories = new Map(products.map((product) => [product.sku, product.category]));
  return [...occasions.values()]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ customer, sku, at }) => {
      const rating = Number(random.weighted({ 5: 52, 4: 30, 3: 10, 2: 5, 1: 3 })) as DemoReview["rating"];
      const status = judge(now, at, random);
      const language = customers[customer]?.language ?? "en";
      const written = write(language, categories.get(sku) as DemoCategorySlug, rating, status);
      const helpful_count = status === "approved" ? Math.floor(random.next() ** 3 * 15) : 0;
      return { customer, sku, rating, ...written, status, helpful_count, created_at: at };
    });
}

/** The newest wait for a moderator; a few were turned down. */
function judge(now: Date, at: Date, random: Random): ReviewStatus {
  if (now.getTime() - at.getTime() < 4 * DAY && random.chance(0.7)) return "pending";
  return random.chance(0.035) ? "rejected" : "approved";
}

/** Writes reviews from pieces; each piece comes round again only after all others of its kind. */
function writer(random: Random) {
  const piles = new Map<readonly string[], string[]>();
  const take = (pieces: readonly string[]): string => {
    let pile = piles.get(pieces);
    if (!pile || pile.length === 0) {
      pile = random.shuffle(pieces);
      piles.set(pieces, pile);
    }
    return pile.pop() as string;
  };
  return (language: UserLanguage, category: DemoCategorySlug, rating: DemoReview["rating"], status: ReviewStatus) => {
    const voice = texts[language];
    if (status === "rejected") return { title: null, comment: take(voice.unfit) };
    const title = random.chance(0.7) ? take(voice.titles[rating]) : null;
    const tone = rating >= 4 ? "good" : rating === 3 ? "mixed" : "bad";
    if (tone === "good" && random.chance(0.12)) return { title, comment: take(voice.brief) };
    const parts: string[] = [];
    if (random.chance(0.55)) parts.push(take(voice.openings[tone]));
    if (rating >= 3) parts.push(take(voice.praise[category]));
    if (rating === 5 && random.chance(0.3)) parts.push(take(voice.praise[category]));
    if (rating <= 3 || (rating === 4 && random.chance(0.25))) parts.push(take(voice.complaints[category]));
    if (random.chance(0.5)) parts.push(take(voice.closings[tone]));
    return { title, comment: [...new Set(parts)].join(" ") };
  };
}
