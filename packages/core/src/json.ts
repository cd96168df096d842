/**
 * A value as its JSON text. What PostgreSQL or a cache holds as text is sent as it is, and parsed only by who looks inside. Each look
 * gets a value of its own.
 */
export class Json<Value> {
  readonly text: string;

  /** `text` must be JSON of a `Value`. */
  constructor(text: string) {
    this.text = text;
  }

  static of<Value>(value: Value): Json<Value> {
    return new Json(JSON.stringify(value));
  }

  /** The object of these fields, of which some are JSON already. A field that is undefined is left out. */
  static object<Value extends object>(fields: { [Name in keyof Value]: Value[Name] | Json<Value[Name]> }): Json<Value> {
    const texts = Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${JSON.stringify(name)}:${jsonText(value)}`);
    return new Json(`{${texts.join(",")}}`);
  }

  get value(): Value {
    return JSON.parse(this.text);
  }

  /** So JSON.stringify writes the value, and tRPC's types know that this is what clients get. */
  toJSON(): Value {
    return this.value;
  }
}

/** The JSON text of `value`, which may be `Json`; of undefined it is `null`. */
export const jsonText = (value: unknown): string =>
  value instanceof Json ? value.text : JSON.stringify(value ?? null);
