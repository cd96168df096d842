import { MongoClient } from "mongodb";

/** Looks straight into MongoDB at the events that were taken, by the number `n` of their metadata. */
export function mongoEvents(url: string) {
  const client = new MongoClient(url);
  return {
    /** How often each number is there. */
    async numbers(): Promise<Map<number, number>> {
      const documents = await client.db().collection("user_analytics").find().toArray();
      const counts = new Map<number, number>();
      for (const { events } of documents) {
        for (const { event_data } of events) {
          const { n } = event_data.metadata;
          counts.set(n, (counts.get(n) ?? 0) + 1);
        }
      }
      return counts;
    },
    close: () => client.close(),
  };
}
