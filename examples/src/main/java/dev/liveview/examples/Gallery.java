package dev.liveview.examples;

import dev.liveview.examples.addresses.AddressBook;
import dev.liveview.examples.addresses.AddressesLive;
import dev.liveview.examples.async.AsyncLive;
import dev.liveview.examples.async.Directory;
import dev.liveview.examples.async.Exports;
import dev.liveview.examples.async.Pause;
import dev.liveview.examples.clock.ClockLive;
import dev.liveview.examples.commands.CommandsLive;
import dev.liveview.examples.counter.CounterLive;
import dev.liveview.examples.feed.FeedLive;
import dev.liveview.examples.lists.ListsLive;
import dev.liveview.examples.lists.People;
import dev.liveview.examples.lists.TicketCard;
import dev.liveview.examples.organization.OrgLive;
import dev.liveview.examples.organization.Organizations;
import dev.liveview.examples.search.SearchLive;
import dev.liveview.examples.signup.SignupLive;
import dev.liveview.netty.LiveServer;
import dev.liveview.router.LiveApp;

/** Serves the gallery: {@code mvn -q -Pdemo}. */
public final class Gallery {
    private Gallery() {}

    /** Serves on the port of the system property {@code port}, 4000 by default. */
    public static void main(String[] args) {
        LiveServer.start(
                dev.liveview.transport.LiveEndpoint.of(app()), server -> server.port(Integer.getInteger("port", 4000)));
    }

    /** The whole application. */
    public static LiveApp app() {
        Organizations organizations = Organizations.inMemory();
        Directory directory = new Directory(organizations, Pause.ASLEEP);
        Exports exports = new Exports(Pause.ASLEEP);
        People people = new People();
        AddressBook book = AddressBook.inMemory();
        return LiveApp.of(routes -> routes.layout(GalleryLayout::new)
                .live("/", IndexLive::new)
                .live("/counter", CounterLive::new)
                .live("/orgs/{slug}", () -> new OrgLive(organizations))
                .live("/search", () -> new SearchLive(organizations))
                .live("/clock", ClockLive::new)
                .live("/async", () -> new AsyncLive(directory, exports))
                .live("/lists", () -> new ListsLive(Pause.ASLEEP))
                .live("/addresses", () -> new AddressesLive(book), "index")
                .live("/addresses/new", () -> new AddressesLive(book), "new")
                .live("/addresses/{id}/edit", () -> new AddressesLive(book), "edit")
                .live("/signup", SignupLive::new)
                .live("/signup/{step}", SignupLive::new)
                .live("/feed", FeedLive::new)
                .live("/commands", CommandsLive::new)
                .supply(TicketCard.class, () -> new TicketCard(people))
                .files("/assets", "classpath:assets"));
    }
}
