import { render, toPlainText } from "@react-email/components";
import type { ReactElement } from "react";

export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
}

const asText = {
  selectors: [
    { selector: "h1", options: { uppercase: false } },
    // What an order's line says and costs stays on one line.
    {
      selector: "table.line",
      format: "dataTable",
      options: { colSpacing: 3, leadingLineBreaks: 1, trailingLineBreaks: 1 },
    },
  ],
};

/** HTML and plain text of one email. The subject is one line, whatever a product or shop is called. */
export async function renderEmail(subject: string, element: ReactElement): Promise<RenderedEmail> {
  const html = await render(element);
  return { subject: subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim(), html, text: toPlainText(html, asText) };
}
