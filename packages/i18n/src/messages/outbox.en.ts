export const outboxEn = {
  "outbox.title": "Outbox",
  "outbox.intro": "Emails of this demo shop. They are kept here and sent to nobody.",
  "outbox.empty": "No emails yet. Place an order or make an account, and its email is here within seconds.",
  "outbox.back": "All emails",
  "outbox.from": "From",
  "outbox.to": "To",
  "outbox.time": "Time",
  "outbox.html": "As mail programs show it",
  "outbox.text": "As plain text",
  "outbox.language": "Language",
} as const;
