package nested;

/**
 * Somebody has chosen a clock.
 *
 * @param zone where it stands
 */
record Picked(String zone) {}
