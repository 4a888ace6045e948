package kz.ustaz.journey;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** Hands on a phone's glass. */
final class Fingers implements Hands {

    private static final int SWIPES = 80;

    private final Page page;
    private final CDPSession glass;

    Fingers(Page page) {
        this.page = page;
        this.glass = page.context().newCDPSession(page);
    }

    @Override
    public void press(Locator control) {
        control.tap();
    }

    @Override
    public void type(Locator field, String text) {
        field.tap();
        field.fill(text);
    }

    @Override
    public void choose(Locator radios, Locator one) {
        one.tap();
    }

    @Override
    public void tick(Locator box) {
        box.tap();
    }

    /** The list itself is drawn by the telephone. */
    @Override
    public void pick(Locator select, String option) {
        select.tap();
        select.selectOption(new SelectOption().setLabel(option));
    }

    @Override
    public void order(Locator question, List<String> entries) {
        for (int place = 0; place < entries.size(); place++) {
            var text = page.getByText(entries.get(place), new Page.GetByTextOptions().setExact(true));
            var entry = question.locator("li").filter(new Locator.FilterOptions().setHas(text));
            int at = ((Number) entry.evaluate("e => [...e.parentElement.children].indexOf(e)")).intValue();
            for (; at > place; at--) {
                entry.locator("button").first().tap();
            }
        }
    }

    @Override
    public void readOnTo(Locator end) {
        for (int i = 0; i < SWIPES; i++) {
            if (Boolean.TRUE.equals(end.evaluate("e => e.getBoundingClientRect().bottom <= innerHeight"))) {
                return;
            }
            swipe();
        }
        throw new AssertionError("no end to be reached by swiping: " + end);
    }

    /** From low on the glass to high, without a stop. */
    private void swipe() {
        touch("touchStart", 640);
        for (int y = 560; y >= 80; y -= 80) {
            touch("touchMove", y);
        }
        touch("touchEnd", -1);
    }

    private void touch(String what, int y) {
        var points = new JsonArray();
        if (y >= 0) {
            var point = new JsonObject();
            point.addProperty("x", 340);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", points);
        glass.send("Input.dispatchTouchEvent", event);
    }
}
