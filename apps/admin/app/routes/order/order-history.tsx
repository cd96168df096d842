import type { AdminOrder } from "@dewy/core/schemas";
import { useI18n } from "../../i18n/i18n.ts";
import { Panel } from "../../parts/panel.tsx";
import { useMe } from "../../session/place.ts";
import { useFormat } from "../../session/use-format.ts";
import { readActor } from "./read-actor.ts";

/** Every move of the order, the newest first: what, who, when, and what was noted. */
export function OrderHistory({ order }: { order: AdminOrder }) {
  const { t } = useI18n();
  const format = useFormat();
  const actorName = useActorName();
  return (
    <Panel title={t("admin.order.history")}>
      <ol className="grid gap-4">
        {order.history.toReversed().map((move) => (
          <li key={`${move.created_at} ${move.to_status}`} className="relative border-line border-l-2 pl-4 text-sm">
            <span aria-hidden="true" className="absolute top-1.5 -left-[5px] size-2 rounded-full bg-leaf-500" />
            <p className="font-medium">
              {move.from_status
                ? t("admin.order.history.moved", {
                    from: t(`order_status.${move.from_status}`),
                    to: t(`order_status.${move.to_status}`),
                  })
                : t("admin.order.history.placed")}
            </p>
            <p className="text-ink-soft">
              {actorName(move.actor)} · <time dateTime={move.created_at}>{format.dateTime(move.created_at)}</time>
            </p>
            {move.note && <p className="mt-1 whitespace-pre-line rounded-md bg-sand px-3 py-2">{move.note}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function useActorName(): (actor: string) => string {
  const { t } = useI18n();
  const { email } = useMe();
  return (text) => {
    const actor = readActor(text);
    switch (actor.kind) {
      case "guest":
        return t("admin.order.actor.guest");
      case "customer":
        return t("admin.order.actor.customer");
      case "system":
        return t("admin.order.actor.system", { name: actor.name });
      case "staff":
        return actor.name === email ? t("admin.order.actor.you") : actor.name;
    }
  };
}
