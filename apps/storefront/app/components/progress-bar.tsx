import { useNavigation } from "react-router";

/** Shows that the next page is on its way. */
export function ProgressBar() {
  const busy = useNavigation().state !== "idle";
  return (
    <div
      aria-hidden
      className={`fixed inset-x-0 top-0 z-50 h-0.5 origin-left bg-leaf-400 transition-transform duration-700 ease-out ${
        busy ? "scale-x-90" : "scale-x-0 duration-150"
      }`}
    />
  );
}
