import type { ProductStatus, UserRole } from "@dewy/core";

type Word = `admin.product_status.${ProductStatus}` | `admin.role.${Exclude<UserRole, "customer">}`;

const words = {
  "admin.product_status.draft": "Draft",
  "admin.product_status.active": "Active",
  "admin.product_status.archived": "Archived",
  "admin.role.admin": "Administrator",
  "admin.role.moderator": "Moderator",
} as const satisfies Record<Word, string>;

/** The admin's frame, its login page, and what all its lists say. */
export const adminShellEn = {
  ...words,
  "admin.title": "Dewy admin",
  "admin.skip": "Skip to the content",
  "admin.menu": "Menu",
  "admin.orders": "Orders",
  "admin.products": "Products",
  "admin.open_shop": "Open the shop",
  "admin.account": "Account",
  "admin.signed_in_as": "Signed in as {name}",
  "admin.not_found.title": "There is no such page",
  "admin.not_found.text": "The address may be mistyped, or what it showed is gone.",
  "admin.failed.title": "This could not be shown",
  "admin.offline": "The shop cannot be reached. Check the connection and try again.",
  "admin.no_permission": "Your account may not see this. Ask an administrator of the shop.",
  "admin.login.title": "Sign in to the admin",
  "admin.login.intro": "For the people who run the shop.",
  "admin.login.show_password": "Show",
  "admin.login.hide_password": "Hide",
  "admin.login.show_password_label": "Show the password",
  "admin.login.hide_password_label": "Hide the password",
  "admin.login.wait": "Too many attempts. Try again in {minutes} min.",
  "admin.login.ended.title": "You were signed out",
  "admin.login.ended.text":
    "Your session ended. Sign in again to go on: this page and what you typed stay as they are.",
  "admin.list.count": { one: "{count} entry", other: "{count} entries" },
  "admin.list.count_more": { one: "More than {count} entry", other: "More than {count} entries" },
  "admin.list.range": "{from}–{to} of {total}",
  "admin.list.range_more": "{from}–{to} of more than {total}",
  "admin.list.sort": "Sort by",
  "admin.list.all": "All",
  "admin.list.clear": "Clear filters",
  "admin.list.no_match": "Nothing matches these filters",
  "admin.list.past_end": "There is no page {page} any more",
  "admin.list.first_page": "To the first page",
  "admin.sort.newest": "Newest first",
  "admin.sort.oldest": "Oldest first",
  "admin.sort.total_desc": "Highest total",
  "admin.sort.total_asc": "Lowest total",
  "admin.sort.name": "Name",
  "admin.sort.stock_asc": "Lowest stock",
  "admin.sort.price_asc": "Lowest price",
  "admin.sort.price_desc": "Highest price",
} as const;
