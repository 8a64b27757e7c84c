package dev.liveview.examples.signup;

/**
 * What is signed up for.
 *
 * @param size how much
 * @param seats for how many people
 */
record Plan(Size size, int seats) {
    /** Plans by the number of seats that they have. */
    enum Size {
        JUST_ME(1),
        SMALL_TEAM(10),
        WHOLE_COMPANY(1_000);

        private final int seats;

        Size(int seats) {
            this.seats = seats;
        }

        int seats() {
            return seats;
        }
    }

    boolean hasRoom() {
        return seats <= size.seats();
    }
}
