import "./styles/index.css";

import { mount } from "svelte";

import AppView from "./App.svelte";
import { App, toWireError } from "./lib/app.svelte";
import { tauri } from "./lib/backend/tauri";
import type { Backend } from "./lib/backend/backend";

// The mode is a constant of the build: the shipped page holds no fake.
async function backend(): Promise<Backend> {
  if (import.meta.env.MODE === "production") return tauri;
  const { fakeFromAddress } = await import("./lib/backend/fake");
  return "__TAURI_INTERNALS__" in window ? tauri : fakeFromAddress(window.location.search);
}

const target = document.getElementById("app");
if (target) {
  const door = await backend();
  try {
    mount(AppView, { target, props: { app: new App(door, await door.start()) } });
  } catch (thrown) {
    // Without its first answer there is no language yet: both, and nothing is lost.
    target.textContent = `Holdfast could not start. What was saved is safe. / Holdfast n’a pas pu démarrer. Ce qui est enregistré est en sécurité. (${toWireError(thrown).detail})`;
  }
}
