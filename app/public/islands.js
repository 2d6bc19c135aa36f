const islands = await import("{script}");
await islands.default({ module_or_path: "{wasm}" });
for (const island of document.querySelectorAll("leptos-island")) islands[island.dataset.component]?.(island);
