import { createContext } from "react-router";

/** A page's text, cut within the tags of its own scripts. */
export type CutHtml = readonly string[];

/** Takes the page that was drawn for the request that is being answered. */
export const htmlContext = createContext<(html: CutHtml) => void>();
