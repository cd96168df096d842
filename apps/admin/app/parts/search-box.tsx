import { controlClass } from "@dewy/ui";
import { useEffect, useId, useState } from "react";
import { useDebounced } from "../lib/use-debounced.ts";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Searches while one types; the address follows, and leads when one goes back. */
export function SearchBox({ label, value, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped((current) => (current.trim() === value ? current : value)), [value]);
  useDebounced(typed.trim(), (text) => text !== value && onChange(text));
  return (
    <search className="min-w-0 flex-1 basis-full sm:max-w-80 sm:basis-auto">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={typed}
        maxLength={100}
        placeholder={label}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        className={controlClass}
      />
    </search>
  );
}
