package kz.ustaz.common.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.concurrent.CancellationException;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Has a file made away from the screen, says meanwhile how far it is, lets it be cancelled, and hands it to the browser. One
 * at a time, and one such part on a page: while it works, the page asks the server twice a second how far it is.
 */
public class FileMaking extends Div implements LocaleChangeObserver {

    /** Names of the files in the making or made, for whoever clears away what was left behind. */
    public static final String FILES = "ustaz-file*.part";

    private static final int LOOK_EVERY_MILLISECONDS = 400;
    private static final int NEVER = -1;

    private final Span said = new Span();
    private final Element bar = new Element("progress");
    private final Span count = new Span();
    private final NativeButton cancel = new NativeButton();
    private final Div saving = new Div();
    private transient @Nullable MadeFile file;
    private transient @Nullable Registration looking;
    private String state = "";

    /** Where files are made, unless they are asked for elsewhere. */
    public static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    public FileMaking() {
        addClassNames("row", "file-making");
        said.getElement().setAttribute("role", "status");
        bar.getClassList().add("meter");
        count.addClassName("muted");
        cancel.addClassName("button");
        cancel.addClickListener(_ -> cancel());
        getElement().appendChild(said.getElement(), bar);
        add(count, cancel, saving);
        show("");
    }

    /**
     * Begins; what was begun before is cancelled.
     *
     * @param name of the file, as it is offered to be saved
     * @param type for the browser
     */
    public void start(String name, String type, Making making) {
        drop();
        var begun = new MadeFile(name, type);
        file = begun;
        show("working");
        var ui = UI.getCurrentOrThrow();
        ui.setPollInterval(LOOK_EVERY_MILLISECONDS);
        looking = ui.addPollListener(_ -> look());
        begun.begin(making);
    }

    private void look() {
        var now = file;
        if (now == null) {
            return;
        }
        if (!now.isOver()) {
            sayCount(now);
            return;
        }
        stopLooking();
        now.fault().ifPresentOrElse(this::failed, () -> offer(now));
    }

    private void failed(Throwable why) {
        switch (why) {
            case CancellationException cancelled -> show("cancelled");
            case NotFound gone -> show("closed");
            case NotAllowed gone -> show("closed");
            case NotMade reason -> show(reason.key());
            default -> {
                show("failed");
                VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(why));
            }
        }
    }

    private void offer(MadeFile made) {
        show("made");
        var link = new Anchor(new Sending(made), made.name());
        link.getElement().setAttribute("download", true);
        link.addClassName("file-made");
        saving.removeAll();
        saving.add(link);
        link.getElement().executeJs("this.click()");
    }

    private void cancel() {
        drop();
        show("cancelled");
        said.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }

    private void drop() {
        stopLooking();
        if (file != null) {
            file.cancel();
            file = null;
        }
        saving.removeAll();
    }

    private void stopLooking() {
        if (looking != null) {
            looking.remove();
            looking = null;
            getUI().ifPresent(ui -> ui.setPollInterval(NEVER));
        }
    }

    private void show(String now) {
        state = now;
        boolean working = now.equals("working");
        bar.setVisible(working);
        cancel.setVisible(working);
        count.setVisible(working);
        saving.setVisible(now.equals("made"));
        setVisible(!now.isEmpty());
        say();
    }

    private void say() {
        said.setText(state.isEmpty() ? "" : getTranslation(state.contains(".") ? state : "common.file." + state));
        cancel.setText(getTranslation("common.file.cancel"));
        bar.setAttribute("aria-label", getTranslation("common.file.working"));
        if (file != null) {
            sayCount(file);
        }
    }

    private void sayCount(MadeFile now) {
        var number = NumberFormat.getIntegerInstance(getLocale());
        if (now.all() > 0) {
            bar.setAttribute("max", Long.toString(now.all())).setAttribute("value", Long.toString(now.steps()));
            count.setText(getTranslation("common.file.of", number.format(now.steps()), number.format(now.all())));
        } else {
            bar.removeAttribute("value");
            count.setText(now.steps() == 0 ? "" : number.format(now.steps()));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (looking != null) {
            event.getUI().setPollInterval(NEVER);
        }
        drop();
        show("");
    }

    private static final class Sending implements DownloadHandler {

        private final transient MadeFile made;

        Sending(MadeFile made) {
            this.made = made;
        }

        @Override
        public void handleDownloadRequest(DownloadEvent event) throws IOException {
            var path = made.file();
            if (path.isEmpty()) {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
                return;
            }
            event.setFileName(made.name());
            event.setContentType(made.type());
            event.setContentLength(Files.size(path.get()));
            Files.copy(path.get(), event.getOutputStream());
        }

        @Override
        public String getUrlPostfix() {
            return made.name();
        }
    }
}
