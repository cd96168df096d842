/** The shop's drop and name. */
export const Brand = () => (
  <span className="inline-flex items-center gap-2 font-semibold text-leaf-700 text-lg">
    <Drop className="size-6" />
    Dewy
  </span>
);

export const Drop = ({ className }: { className: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
    <path fill="currentColor" d="M12 2.5c3.6 4.2 6.5 7.7 6.5 11.4a6.5 6.5 0 0 1-13 0C5.5 10.2 8.4 6.7 12 2.5Z" />
    <path fill="none" stroke="white" strokeWidth="1.6" strokeLinecap="round" d="M8.6 14.2a3.4 3.4 0 0 0 2.6 3.2" />
  </svg>
);
