/**
 * Short and former ways of naming a province, folded, with its name: only names by which people mean that province wherever
 * they stand. Source: usage.
 */
export const provinceAliases: readonly (readonly [alias: string, name: string])[] = [
  ['tt hue', 'Thừa Thiên Huế'],
  ['tth', 'Thừa Thiên Huế'],
  ['vung tau', 'Bà Rịa - Vũng Tàu'],
  ['sai gon', 'Hồ Chí Minh'],
  ['hcm', 'Hồ Chí Minh'],
  ['dac lac', 'Đắk Lắk'],
  ['dac nong', 'Đắk Nông'],
];
