/**
 * A value as its JSON. What PostgreSQL or a cache holds as JSON is sent as it is, and parsed only by who looks inside. Each look gets a
 * value of its own.
 */
export class Json<Value> {
  /** As text, or as its UTF-8: what is sent often is better kept so, for it takes less memory and is written as it is. */
  readonly raw: string | Uint8Array<ArrayBuffer>;

  /** `raw` must be JSON of a `Value`. */
  constructor(raw: string | Uint8Array<ArrayBuffer>) {
    this.raw = raw;
  }

  static of<Value>(value: Value): Json<Value> {
    return new Json(JSON.stringify(value));
  }

  /** The object of these fields, of which some are JSON already. A field that is undefined is left out. */
  static object<Value extends object>(fields: { [Name in keyof Value]: Value[Name] | Json<Value[Name]> }): Json<Value> {
    const texts = Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${JSON.stringify(name)}:${value instanceof Json ? value.text : JSON.stringify(value)}`);
    return new Json(`{${texts.join(",")}}`);
  }

  get text(): string {
    return typeof this.raw === "string" ? this.raw : decoder.decode(this.raw);
  }

  /** The same, as UTF-8. */
  encoded(): Json<Value> {
    return typeof this.raw === "string" ? new Json(encoder.encode(this.raw)) : this;
  }

  get value(): Value {
    return JSON.parse(this.text);
  }

  /** So JSON.stringify writes the value, and tRPC's types know that this is what clients get. */
  toJSON(): Value {
    return this.value;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
