package lists;

/**
 * A song.
 *
 * @param id its number
 * @param title what it is called
 * @param plays how often it was played
 */
// sample: song
record Song(long id, String title, int plays) {
    Song played() {
        return new Song(id, title, plays + 1);
    }
}
// end: song
