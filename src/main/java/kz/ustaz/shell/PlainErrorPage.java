package kz.ustaz.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * What a request outside Flow gets when it fails, and whoever types an address that leads nowhere: a plain page in the
 * browser's language that says nothing of the cause.
 */
@Component
class PlainErrorPage implements View, ErrorViewResolver {

    private static final String LOOKS = """
            :root{color-scheme:light dark}body{margin:12vh auto;max-width:34rem;padding:0 1.5rem;\
            font:1rem/1.6 "Segoe UI",Roboto,"Noto Sans",sans-serif;\
            background:light-dark(#faf8f3,#11181d);color:light-dark(#1b2730,#e6ebed)}\
            h1{line-height:1.25}a{color:light-dark(#0a6685,#74cbe4)}img{width:3rem;height:3rem}""";

    private final Languages languages;

    PlainErrorPage(Languages languages) {
        this.languages = languages;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView(this);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = languages.of(request);
        boolean ours = response.getStatus() >= 500;
        String title = languages.translate(language, ours ? "shell.fault.title" : "shell.nothing.title");
        var page = Document.createShell("");
        page.getElementsByTag("html").attr("lang", language.getLanguage());
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
        page.title(title);
        page.head().appendElement("style").appendText(LOOKS);
        var main = page.body().appendElement("main");
        main.appendElement("img").attr("src", Mark.DATA_ADDRESS).attr("alt", "Ustaz");
        main.appendElement("h1").text(title);
        main.appendElement("p").text(languages.translate(language, ours ? "shell.fault.reload" : "shell.nothing.text"));
        main.appendElement("p")
                .appendElement("a")
                .attr("href", request.getContextPath() + "/")
                .text(languages.translate(language, "shell.home"));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("<!doctype html>\n" + page.outerHtml());
    }
}
