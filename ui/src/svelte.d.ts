// Types of what the build tool provides.
/// <reference types="svelte" />
/// <reference types="vite/client" />
