import type { ReactNode } from "react";

interface DrawnProductProps {
  alt: string;
  /** Chooses the colour, so that a brand's products look alike. */
  brand: string;
  /** Chooses the package. */
  category?: string | undefined;
  className: string;
}

/** Backdrop and package. */
const tints = [
  ["#e6efe4", "#8fb59a"],
  ["#f3e9dc", "#c9a27e"],
  ["#e8ecef", "#93a8b5"],
  ["#f4e6e2", "#cf9a8a"],
  ["#ecebdc", "#aeab74"],
] as const;

type Kind = "bottle" | "dropper" | "jar" | "tube";

/** Packages on a floor at y = 117. */
const packages: Record<Kind, ReactNode> = {
  bottle: (
    <>
      <rect x="52" y="33" width="16" height="16" rx="3" opacity=".7" />
      <rect x="42" y="49" width="36" height="68" rx="9" />
    </>
  ),
  dropper: (
    <>
      <rect x="56.5" y="24" width="7" height="20" rx="3.5" opacity=".6" />
      <rect x="52" y="42" width="16" height="13" rx="2" opacity=".8" />
      <path d="M50 55h20c7 3 10 8 10 14v40a8 8 0 0 1-8 8H48a8 8 0 0 1-8-8V69c0-6 3-11 10-14Z" />
    </>
  ),
  jar: (
    <>
      <rect x="30" y="56" width="60" height="17" rx="4" opacity=".7" />
      <path d="M32 73h56v34a10 10 0 0 1-10 10H42a10 10 0 0 1-10-10Z" />
    </>
  ),
  tube: (
    <>
      <path d="M40 36h40l-4 64H44Z" />
      <rect x="44" y="101" width="32" height="16" rx="3" opacity=".7" />
    </>
  ),
};

/** How high a package's label begins. */
const labels: Record<Kind, number> = { bottle: 72, dropper: 76, jar: 81, tube: 60 };

const kinds: [RegExp, Kind][] = [
  [/serum|treatment|oil|ampoule/, "dropper"],
  [/moistur|mask|cream|eye|balm|lip/, "jar"],
  [/sun|cleans|exfoli|hand/, "tube"],
];

/** Stands in for a picture that a product does not have. */
export function DrawnProduct({ alt, brand, category = "", className }: DrawnProductProps) {
  const sum = [...brand].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const [ground, glass] = tints[sum % tints.length] ?? tints[0];
  const kind = kinds.find(([pattern]) => pattern.test(category))?.[1] ?? "bottle";
  const hidden = alt === "";
  return (
    <svg
      viewBox="0 0 120 150"
      preserveAspectRatio="xMidYMid slice"
      role={hidden ? undefined : "img"}
      aria-label={hidden ? undefined : alt}
      aria-hidden={hidden || undefined}
      className={className}
    >
      <rect width="120" height="150" fill={ground} />
      <circle cx="60" cy="76" r="42" fill="#fff" opacity=".5" />
      <ellipse cx="60" cy="118" rx="32" ry="3" opacity=".08" />
      <g fill={glass}>{packages[kind]}</g>
      <rect x="49" y={labels[kind]} width="22" height="26" rx="2" fill="#fff" opacity=".88" />
      <text x="60" y={labels[kind] + 17} textAnchor="middle" fontSize="11" fontWeight="600" fill={glass}>
        {brand.trim().charAt(0).toUpperCase()}
      </text>
    </svg>
  );
}
