import type { Translation } from "../messages.ts";
import type { commonEn } from "./common.en.ts";

export const commonKm = {
  "common.previous": "មុន",
  "common.next": "បន្ទាប់",
  "common.page_of": "ទំព័រ {page} នៃ {pages}",
  "common.pages": "ទំព័រ",
  "common.close": "បិទ",
  "common.cancel": "បោះបង់",
  "common.save": "រក្សាទុក",
  "common.saving": "កំពុងរក្សាទុក…",
  "common.search": "ស្វែងរក",
  "common.remove": "ដកចេញ",
  "common.optional": "មិនចាំបាច់",
  "common.language": "ភាសា",
  "common.rating": "{rating} លើ 5",
  "common.loading": "កំពុងផ្ទុក…",
  "common.retry": "សាកល្បងម្ដងទៀត",
  "common.sign_in": "ចូលគណនី",
  "common.sign_out": "ចាកចេញ",
  "common.email": "អ៊ីមែល",
  "common.password": "ពាក្យសម្ងាត់",
  "common.was": "តម្លៃដើម",
} as const satisfies Translation<typeof commonEn>;
