import { useState } from "react";

/** A product's picture beside its name, which says what it shows; a blank where there is none or it does not load. */
export function Picture({ url, large = false }: { url: string | null; large?: boolean }) {
  const [broken, setBroken] = useState<string | null>(null);
  const size = large ? "size-24" : "size-12";
  if (!url || broken === url) return <span aria-hidden="true" className={`${size} shrink-0 rounded-sm bg-sand`} />;
  return (
    <img
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setBroken(url)}
      className={`${size} shrink-0 rounded-sm bg-sand object-cover`}
    />
  );
}
