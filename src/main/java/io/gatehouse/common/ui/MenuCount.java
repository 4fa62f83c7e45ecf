package io.gatehouse.common.ui;

/** How much waits for the viewer behind an entry of the menu. Beans; asked at each navigation of who has that entry. */
public interface MenuCount {

    /** The entry's address. */
    String path();

    /** Nothing is shown at 0. */
    int count();
}
