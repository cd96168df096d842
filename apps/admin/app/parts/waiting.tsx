import { useEffect, useState } from "react";
import { useI18n } from "../i18n/i18n.ts";

/** Says that something is loading, after a moment: what is quick should not flicker. */
export function Waiting() {
  const { t } = useI18n();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="py-16 text-center text-ink-soft text-sm">
      {late && t("common.loading")}
    </p>
  );
}
