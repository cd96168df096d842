import { createContext } from "react-router";

/** Takes what failed while a page was made, for the server's log. */
export const reportContext = createContext<(error: unknown) => void>();
