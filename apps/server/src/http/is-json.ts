/** Whether a content type says JSON itself, not a format made of it such as `application/json-patch+json`. */
export const isJson = (contentType: string | undefined): boolean =>
  /^application\/json[ \t]*(;|$)/i.test(contentType ?? "");
