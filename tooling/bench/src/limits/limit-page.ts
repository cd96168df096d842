/** A page of 24 cards as a list answers it, about 6 KB of JSON. */
export const limitPage = {
  items: Array.from({ length: 24 }, (_, at) => ({
    id: 100 + at,
    slug: `lumi-calming-serum-${100 + at}`,
    name_en: "Calming Serum",
    name_th: "เซรั่ม",
    name_km: "សេរ៉ូម",
    brand: "Lumi",
    category: "serum",
    price: 12.5,
    compare_at_price: null,
    image_url: `/media/lumi-${100 + at}.svg`,
    rating_avg: 4.25,
    rating_count: 37,
    in_stock: true,
  })),
  page: 1,
  page_size: 24,
  total: 2_000,
};
