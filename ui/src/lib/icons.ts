// Icons on one 20-pixel grid. Each stands beside a word, never alone.
export const ICONS = {
  closed: "M7.500 4.500 13 10l-5.500 5.500",
  opened: "M4.500 7.500 10 13l5.500-5.500",
  exhibits: "M3 6.500h11v10H3zM6 6.500v-3h11v10h-3",
  handOver: "M3 10.500v6h14v-6M10 12.500V3M6.500 6.500 10 3l3.500 3.500",
  check: "M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM13 13l4 4M6.800 9l1.600 1.600 2.900-3.200",
  settings: "M4 6h12M4 14h12M8 4v4M13 12v4",
  menu: "M3 5.500h14M3 10h14M3 14.500h14",
  phone: "M6 2.500h8v15H6zM9 15h2",
  export: "M4 3.500h12v13H4zM10 3.500v2M10 7.500v2M10 11.500v2",
  document: "M5 2.500h7l3.500 3.500v11.500H5zM8 10h5M8 13h5",
  photo: "M3 4h14v12H3zM3 13l4-4 3.500 3.500L13 10l4 4M13 7.500v.1",
  video: "M3 4.500h14v11H3zM8.500 7.500v5l4-2.500z",
  sound: "M4 8v4h3l4 3.500v-11L7 8zM13.500 7.500a3.500 3.500 0 0 1 0 5",
  place:
    "M10 17.500s5.500-5 5.500-9a5.500 5.500 0 0 0-11 0c0 4 5.500 9 5.500 9zM10 10a1.700 1.700 0 1 0 0-3.400 1.700 1.700 0 0 0 0 3.400z",
  plus: "M10 4v12M4 10h12",
  tick: "M4 10.500 8 14.500 16 6",
  copy: "M7 7h9v9.500H7zM4 13V3.500h9",
  heed: "M10 3 17.500 16.500h-15zM10 8.500v3.500M10 14.200v.1",
  info: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v5M10 6.200v.1",
  open: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM7 10h6",
  covered: "M2.500 10s3-5 7.500-5 7.500 5 7.500 5-3 5-7.500 5-7.500-5-7.500-5zM3.500 16.500l13-13",
  folder: "M2.500 5h5l1.500 2h8.500v9h-15z",
  aside: "M4 4h12v12H4zM7 10h6",
  stick: "M7 8h6v9.500H7zM8 2.500h4V8H8z",
} as const;

export type IconName = keyof typeof ICONS;
