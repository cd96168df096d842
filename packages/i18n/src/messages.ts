/** A message with one wording per plural category; `{count}` chooses it. Thai and Khmer have only `other`. */
export interface Plural {
  readonly one?: string;
  readonly other: string;
}

export type Message = string | Plural;

/** A language's wording of one area: key → text with `{name}` placeholders. */
export type Messages = Readonly<Record<string, Message>>;

/** The same keys in another language: a missing or unknown key is a type error. */
export type Translation<English extends Messages> = { readonly [Key in keyof English]: Message };

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The placeholders of a message, `count` included where it has plurals. */
export type ParamNames<M> = M extends string
  ? Names<M>
  : M extends Plural
    ? "count" | Names<M["other"]> | Names<M["one"]>
    : never;
