import { useId } from "react";

interface Props<Value extends string> {
  label: string;
  values: readonly Value[];
  options: readonly { value: Value; label: string }[];
  onChange: (values: Value[]) => void;
  disabled?: boolean;
  error?: string | undefined;
}

const chip =
  "inline-flex min-h-9 cursor-pointer items-center rounded-full border border-line-strong/60 px-3.5 text-sm hover:bg-leaf-50 " +
  "has-checked:border-leaf-700 has-checked:bg-leaf-100 has-checked:font-semibold has-checked:text-leaf-800 " +
  "has-focus-visible:outline-3 has-focus-visible:outline-leaf-500 has-focus-visible:outline-offset-2 " +
  "has-disabled:cursor-default has-disabled:opacity-70";

/** Several of a few: each a checkbox that looks like a chip. */
export function ChipSet<Value extends string>({ label, values, options, onChange, disabled, error }: Props<Value>) {
  const id = useId();
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <fieldset disabled={disabled} aria-describedby={error && id} className="min-w-0">
      <legend className="mb-1.5 font-semibold text-sm">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label key={option.value} className={chip}>
            <input
              type="checkbox"
              checked={values.includes(option.value)}
              onChange={() => toggle(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
      {error && (
        <p id={id} className="mt-1.5 font-medium text-clay-700 text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
