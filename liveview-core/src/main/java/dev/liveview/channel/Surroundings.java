package dev.liveview.channel;

import dev.liveview.async.TaskSupervisor;
import dev.liveview.router.LiveApp;
import dev.liveview.router.TrackedFiles;
import dev.liveview.stateful.NestedViews;
import dev.liveview.token.Tokens;

/**
 * What all connected views of an application share. <i>Safe to call from any thread.</i>
 *
 * @param app the application
 * @param tokens signs and checks
 * @param nestedViews makes views within views
 * @param supervisor runs the tasks that name no other
 * @param files what open pages have loaded, perhaps in an older version
 */
public record Surroundings(
        LiveApp app, Tokens tokens, NestedViews nestedViews, TaskSupervisor supervisor, TrackedFiles files) {}
