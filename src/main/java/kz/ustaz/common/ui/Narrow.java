package kz.ustaz.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;

/** Tells what cannot follow the window by style alone, such as a grid, whether the window is as narrow as a phone's. */
public final class Narrow {

    /** In CSS pixels: 40rem, where the styles turn too. */
    private static final int WIDEST = 640;

    private Narrow() {}

    /** @param told at once when the part is on a page, and at each change of the window's width */
    public static void watch(Component part, SerializableConsumer<Boolean> told) {
        part.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            told.accept(narrow(page.getExtendedClientDetails().getWindowInnerWidth()));
            Registration resizing = page.addBrowserWindowResizeListener(size -> told.accept(narrow(size.getWidth())));
            part.addDetachListener(left -> {
                resizing.remove();
                left.unregisterListener();
            });
        });
    }

    /** A page that has not told its width yet has none. */
    private static boolean narrow(int width) {
        return width > 0 && width <= WIDEST;
    }
}
