import type { ReactNode } from "react";

interface IconProps {
  className?: string;
}

const drawn = (children: ReactNode) =>
  function Icon({ className = "size-6" }: IconProps) {
    return (
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className={className}
      >
        {children}
      </svg>
    );
  };

export const BagIcon = drawn(
  <>
    <path d="M5.5 8.5h13l1 11.5h-15Z" />
    <path d="M9 10.5V7a3 3 0 0 1 6 0v3.5" />
  </>,
);
export const PersonIcon = drawn(
  <>
    <circle cx="12" cy="8" r="3.7" />
    <path d="M4.5 20c1-4 4-5.7 7.5-5.7s6.5 1.7 7.5 5.7" />
  </>,
);
export const SearchIcon = drawn(
  <>
    <circle cx="10.8" cy="10.8" r="6.3" />
    <path d="m15.5 15.5 4.7 4.7" />
  </>,
);
export const DropIcon = drawn(<path d="M12 3.2c3.6 4.7 6 7.9 6 11.2a6 6 0 0 1-12 0c0-3.3 2.4-6.5 6-11.2Z" />);
export const CheckIcon = drawn(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const FilterIcon = drawn(<path d="M4 7h10m4 0h2M4 17h2m4 0h10M14 4.5v5M10 14.5v5" />);
export const CashIcon = drawn(
  <>
    <rect x="3" y="6.5" width="18" height="11" rx="2" />
    <circle cx="12" cy="12" r="2.6" />
    <path d="M6.5 9.5v0M17.5 14.5v0" />
  </>,
);
export const TruckIcon = drawn(
  <>
    <path d="M3 6.5h11v10H3ZM14 10h4l3 3.5v3h-7" />
    <circle cx="7.5" cy="17.5" r="1.8" />
    <circle cx="17" cy="17.5" r="1.8" />
  </>,
);
export const LeafIcon = drawn(
  <>
    <path d="M5 19c0-9 5-14 15-14 0 10-5 15-12 14" />
    <path d="M5 20c2-5 5-8 9-10" />
  </>,
);
