export { type Diagnostic } from "./diagnostics.ts";
export { type DeveloperMethods } from "./developer/methods.ts";
export { isUsedInput } from "./forms/used_inputs.ts";
export { createHook } from "./hooks/created.ts";
export { Hook, Hook as ViewHook, type HookCallbacks, type HookDefinition, type HookDefinitions } from "./hooks/hook.ts";
export { LiveSocket, type LiveSocketOptions } from "./live_socket.ts";
