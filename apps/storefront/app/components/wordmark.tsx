/** The shop's name with its drop. */
export function Wordmark({ name }: { name: string }) {
  return (
    <span className="flex items-center gap-2 text-leaf-800">
      <svg viewBox="0 0 24 24" className="size-7" aria-hidden="true">
        <path d="M12 2.5c4.3 5.5 7.2 9.2 7.2 13a7.2 7.2 0 0 1-14.4 0c0-3.8 2.9-7.5 7.2-13Z" fill="currentColor" />
        <path d="M8.5 15.5a3.7 3.7 0 0 0 3 3.6" fill="none" stroke="#bcd8c3" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      <span className="font-wordmark text-[1.7rem] leading-none font-semibold tracking-tight">{name}</span>
    </span>
  );
}
