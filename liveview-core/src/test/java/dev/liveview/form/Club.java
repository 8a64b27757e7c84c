package dev.liveview.form;

import java.util.List;

/** Rows within rows. */
@FormModel
record Club(String name, List<Team> teams) {
    record Team(String name, List<Member> members) {}

    record Member(String name) {}
}
