// Whether the server of this container answers. A worker answers no requests: it is well as long as it runs.
const { ROLE, PORT = "3000" } = process.env;
if (ROLE !== "worker") {
  const response = await fetch(`http://127.0.0.1:${PORT}/healthz`, { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(`/healthz answers ${response.status}`);
}
