import { join } from "@dewy/ui";

interface ProductPictureProps {
  src: string | null;
  alt: string;
  /** Chooses the drawn stand-in's colour, so that a brand's products look alike. */
  brand: string;
  className?: string;
  /** One of the first pictures of a page: fetched at once. */
  first?: boolean;
}

const tints = [
  ["#e6efe4", "#8fb59a"],
  ["#f3e9dc", "#c9a27e"],
  ["#e8ecef", "#93a8b5"],
  ["#f4e6e2", "#cf9a8a"],
  ["#ecebdc", "#aeab74"],
] as const;

/** A product's picture, 4 wide to 5 high, or a drawn bottle where it has none. */
export function ProductPicture({ src, alt, brand, className, first = false }: ProductPictureProps) {
  const frame = join("block aspect-4/5 w-full rounded-lg bg-sand object-cover", className);
  if (!src) return <Placeholder alt={alt} brand={brand} className={frame} />;
  return (
    <img
      src={src}
      alt={alt}
      width={600}
      height={750}
      loading={first ? "eager" : "lazy"}
      fetchPriority={first ? "high" : undefined}
      decoding="async"
      className={frame}
    />
  );
}

function Placeholder({ alt, brand, className }: { alt: string; brand: string; className: string }) {
  const [ground, glass] =
    tints[[...brand].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % tints.length] ?? tints[0];
  return (
    <svg viewBox="0 0 120 150" preserveAspectRatio="xMidYMid slice" role="img" aria-label={alt} className={className}>
      <rect width="120" height="150" fill={ground} />
      <circle cx="60" cy="74" r="40" fill="#fff" opacity=".5" />
      <rect x="52" y="34" width="16" height="16" rx="3" fill={glass} opacity=".75" />
      <rect x="42" y="50" width="36" height="66" rx="9" fill={glass} />
      <rect x="48" y="68" width="24" height="30" rx="2" fill="#fff" opacity=".85" />
      <text x="60" y="87" textAnchor="middle" fontSize="11" fontWeight="600" fill={glass}>
        {brand.trim().charAt(0).toUpperCase()}
      </text>
      <ellipse cx="60" cy="118" rx="26" ry="3" opacity=".08" />
    </svg>
  );
}
