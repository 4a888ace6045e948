package kz.ustaz.content;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The course that a build carries: a folder on the class path, in a jar or beside the classes. */
record CourseInJar(String folder) implements CourseOrigin {

    static final CourseInJar SHIPPED = new CourseInJar("modules-content");

    @Override
    public String name() {
        return "jar";
    }

    @Override
    public CourseFiles read(Problems problems) {
        var files = new TreeMap<String, byte[]>();
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/**/*");
            for (Resource resource : found) {
                String address = resource.getURL().toString();
                String path = address.substring(address.lastIndexOf("/" + folder + "/") + folder.length() + 2);
                if (!path.isEmpty() && !path.endsWith("/") && resource.isReadable()) {
                    byte[] bytes = resource.getContentAsByteArray();
                    files.put(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8), bytes);
                }
            }
        } catch (IOException e) {
            problems.add("course.yml", 0, "The course that this program carries cannot be read.");
        }
        return new CourseFiles(files);
    }
}
