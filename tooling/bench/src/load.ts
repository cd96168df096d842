import { fireCheckouts } from "./load/fire-checkouts.ts";
import { fireRequests } from "./load/fire-requests.ts";
import type { Job } from "./load/job.ts";

/** The load's own process: fires what it is told to, and says what came of it. */
process.on("message", async (job: Job) => {
  process.send?.(await ("lanes" in job ? fireRequests(job) : fireCheckouts(job)));
});
process.on("disconnect", () => process.exit(0));
