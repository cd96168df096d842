import { createContext } from "react-router";

export interface MarkedHtml {
  text: string;
  /** The nonce that its own inline scripts bear. */
  mark: string;
}

/** Takes the page that was drawn for the request that is being answered. */
export const htmlContext = createContext<(html: MarkedHtml) => void>();
