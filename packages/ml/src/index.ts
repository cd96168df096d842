export { type InciList, parseInciList } from "./ingredients/parse-inci-list.ts";
