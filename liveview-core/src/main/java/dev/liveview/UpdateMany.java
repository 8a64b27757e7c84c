package dev.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method that is called once for all components of a class that one render gives new props, instead of
 * {@link LiveComponent#update} of each: one query instead of one for each row.
 *
 * <pre>{@code
 * public final class UserCard extends LiveComponent {
 *     final Prop<Long> userId = prop();
 *     final Assign<User> user = assign();
 *
 *     @UpdateMany static void load(List<UserCard> cards) {
 *         Map<Long, User> users = Users.byIds(cards.stream().map(card -> card.userId.get()).toList());
 *         cards.forEach(card -> card.user.set(users.get(card.userId.get())));
 *     }
 * }
 * }</pre>
 *
 * The method is static, not private, and takes a {@code List} of its own class. It runs on the view's own thread.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface UpdateMany {}
