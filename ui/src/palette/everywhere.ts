// What the palette offers wherever one is: every map, the personas, what begins a map, the settings.
import BookOpen from "@lucide/svelte/icons/book-open";
import ClipboardPaste from "@lucide/svelte/icons/clipboard-paste";
import Database from "@lucide/svelte/icons/database-backup";
import FileInput from "@lucide/svelte/icons/file-input";
import FilePlus from "@lucide/svelte/icons/file-plus";
import Import from "@lucide/svelte/icons/import";
import Languages from "@lucide/svelte/icons/languages";
import MapIcon from "@lucide/svelte/icons/map";
import Palette from "@lucide/svelte/icons/palette";
import Search from "@lucide/svelte/icons/search";
import SettingsIcon from "@lucide/svelte/icons/settings";
import Undo from "@lucide/svelte/icons/undo-2";
import UserRound from "@lucide/svelte/icons/user-round";
import type { Hit, JourneyCard } from "../generated/border";
import type { Shared } from "../state/shared";
import { SHOWN_THEMES } from "../state/theme.svelte";
import { words } from "../words";
import { choose, languages, type Language } from "../words/languages";
import type { Entry } from "./palette.svelte";

/** What is offered everywhere; `importFiles` asks for files. */
export function everywhere(shared: Shared, importFiles: () => void): Entry[] {
  const { library, route } = shared;
  const kept = (library.view?.journeys ?? []).filter(({ trashed }) => trashed === null);
  const open = route.place.at === "map" ? route.place.journey : null;
  const others = kept.filter(({ id }) => id !== open);
  return [
    ...others.map((journey) => mapEntry(shared, journey)),
    ...beginnings(shared, importFiles),
    ...(open === null ? personas(shared, kept) : [homeEntry(shared)]),
    ...settings(shared),
  ];
}

/** What leads to the library's own search. */
export function searchEntry({ route }: Shared, text: string): Entry {
  return {
    id: "search",
    group: "library",
    label: words.palette.searchLibrary(text),
    icon: Search,
    run: () => route.search(text),
  };
}

/** A place that the library found; null in the map that is open, which shows its own. */
export function hitEntry({ route }: Shared, hit: Hit, at: number, text: string): Entry | null {
  if (route.place.at === "map" && route.place.journey === hit.journey) return null;
  return {
    id: `hit ${at}`,
    group: "library",
    label: hit.excerpt.replace(/\s+/g, " ").trim(),
    hint: hit.title || words.common.untitled,
    icon: BookOpen,
    run: () => route.open(hit.journey, hit.record, text),
  };
}

function mapEntry({ route }: Shared, { id, properties, persona }: JourneyCard): Entry {
  return {
    id: `map ${id}`,
    group: "maps",
    label: properties.title || words.common.untitled,
    also: [properties.folder, persona, properties.owner, ...(properties.tags ?? [])].filter(Boolean).join(" "),
    hint: [words.kind[properties.kind], properties.folder].filter(Boolean).join(" · "),
    icon: MapIcon,
    run: () => route.open(id),
  };
}

function beginnings(shared: Shared, importFiles: () => void): Entry[] {
  const { incoming, library, route, toasts } = shared;
  const begin = (key: string) => () => toasts.run(async () => route.begin(await library.begin(key)));
  const group = "actions";
  const home = route.place.at === "home";
  return [
    {
      id: "new blank",
      group,
      label: words.palette.newMap,
      icon: FilePlus,
      next: home ? 1 : undefined,
      run: begin("blank"),
    },
    {
      id: "import",
      group,
      label: words.palette.importFiles,
      icon: Import,
      next: home ? 2 : undefined,
      run: importFiles,
    },
    {
      id: "import text",
      group,
      label: words.importing.titleText,
      also: words.importing.text.wayUse,
      icon: ClipboardPaste,
      run: () => incoming.write(""),
    },
    ...takeBack(shared),
    ...(home ? [] : intoMap(shared)),
    ...(library.view?.templates ?? []).map(({ key, title, description }): Entry => ({
      id: `new ${key}`,
      group,
      label: words.palette.newFrom(title),
      also: description,
      icon: FilePlus,
      run: begin(key),
    })),
  ];
}

/** The way back from what was imported last, after its message has gone. */
function takeBack({ incoming }: Shared): Entry[] {
  const { last } = incoming;
  if (!last) return [];
  const { takeBack: label } = words.importing;
  return [{ id: "take back", group: "actions", label, also: last.said, icon: Undo, run: () => last.run() }];
}

/** What brings something into the open map. */
function intoMap({ incoming }: Shared): Entry[] {
  const enabled = () => incoming.map?.frozen === false;
  const { menuInto, menuText } = words.importing;
  const entry = (id: string, label: string, run: () => unknown): Entry => {
    return { id, group: "actions", label, icon: FileInput, enabled, run };
  };
  return [
    entry("import into", menuInto, () => incoming.choose("lanes")),
    entry("import text into", menuText, () => incoming.write("", "lanes")),
  ];
}

function homeEntry({ route }: Shared): Entry {
  return { id: "home", group: "panels", label: words.palette.home, icon: BookOpen, next: 9, run: () => route.home() };
}

/** Every persona that a map names as its own; choosing one shows what the library knows of it. */
function personas({ route }: Shared, journeys: readonly JourneyCard[]): Entry[] {
  const counts = new Map<string, number>();
  for (const { persona } of journeys) if (persona) counts.set(persona, (counts.get(persona) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({
    id: `persona ${name}`,
    group: "personas",
    label: name,
    hint: words.palette.personaMaps(count),
    icon: UserRound,
    run: () => route.search(name),
  }));
}

function settings({ theme, route }: Shared): Entry[] {
  const group = "settings";
  const themes = [
    ...SHOWN_THEMES.map((id) => [id, words.settings.themes[id]] as const),
    ["system", words.app.themeSystem] as const,
  ];
  const spoken = Object.entries(languages) as [Language, { name: string }][];
  return [
    ...themes.map(([id, name]): Entry => ({
      id: `theme ${id}`,
      group,
      label: words.palette.theme(name),
      icon: Palette,
      enabled: () => theme.choice !== id,
      run: () => theme.choose(id),
    })),
    ...spoken.map(([id, { name }]): Entry => ({
      id: `language ${id}`,
      group,
      label: words.palette.language(name),
      also: id,
      icon: Languages,
      run: () => choose(id),
    })),
    { id: "language", group, label: words.palette.languageSystem, icon: Languages, run: () => choose(null) },
    {
      id: "settings",
      group,
      label: words.settings.title,
      keys: "Mod+,",
      icon: SettingsIcon,
      run: () => (route.settings = true),
    },
    {
      id: "backups",
      group,
      label: words.palette.backups,
      keys: "Mod+Shift+B",
      icon: Database,
      run: () => (route.backups = true),
    },
  ];
}
