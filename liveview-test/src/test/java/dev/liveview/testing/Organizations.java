package dev.liveview.testing;

/** Where organizations come from. */
@FunctionalInterface
interface Organizations {
    Org bySlug(String slug) throws Exception;
}
