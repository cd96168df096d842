const paths = {
  orders: "M6 7h12l1 13H5L6 7Zm3 0V6a3 3 0 0 1 6 0v1",
  products: "M9 3h6v4l2 3v9a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-9l2-3V3Zm-2 9h10M9 6h6",
  account: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 8c.6-3.4 3.4-5 7-5s6.4 1.6 7 5",
  open: "M14 5h5v5m0-5-8 8m-1-7H6a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-4",
} as const;

/** A drawn sign beside a word; silent, since the word says it. */
export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    strokeLinecap="round"
    strokeLinejoin="round"
    className="size-5 shrink-0"
  >
    <path d={paths[name]} />
  </svg>
);
