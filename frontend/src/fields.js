// The places of the answer form: per file a label, a textarea, and an empty place for an editor
// that swaps of the page leave alone.
export function fields() {
  return [...document.querySelectorAll("[data-editor]")]
    .map((place) => ({ place, field: place.closest(".field") }))
    .map(({ place, field }) => ({ place, field, area: field.querySelector("textarea") }));
}

export function areaOf(file) {
  return fields().map(({ area }) => area).find((area) => area.dataset.file === file);
}
