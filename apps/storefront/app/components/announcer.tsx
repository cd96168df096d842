import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";

/** Reads the new page's title to who cannot see that the page changed. */
export function Announcer() {
  const { pathname } = useLocation();
  const first = useRef(true);
  const [title, setTitle] = useState("");
  useEffect(() => {
    if (pathname && !first.current) setTitle(document.title);
    first.current = false;
  }, [pathname]);
  return (
    <p aria-live="polite" className="sr-only">
      {title}
    </p>
  );
}
