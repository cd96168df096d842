interface Actor {
  kind: "guest" | "customer" | "system" | "staff";
  name: string;
}

/** Who made a move, as the history names them: `guest`, `customer:12`, `system:import`, or a member of staff by email. */
export function readActor(text: string): Actor {
  const [kind = "", name = ""] = text.split(":");
  if (kind === "guest" || kind === "customer" || kind === "system") return { kind, name };
  return { kind: "staff", name: text };
}
