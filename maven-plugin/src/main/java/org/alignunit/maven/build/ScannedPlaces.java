package org.alignunit.maven.build;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.alignunit.internal.names.Globs;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Where Surefire and Failsafe look for tests beside the module's own: their configuration in the POM.
 *
 * @param dependencies patterns {@code group:artifact[:type[:classifier]]}
 * @param directories of test classes
 */
public record ScannedPlaces(Set<String> dependencies, Set<String> directories) {
    private static final Set<String> RUNNERS = Set.of("maven-surefire-plugin", "maven-failsafe-plugin");

    /**
     * {@return what the plugins of a build look through}
     *
     * @throws IOException if a configuration cannot be read
     */
    public static ScannedPlaces of(List<Plugin> plugins) throws IOException {
        ScannedPlaces places = new ScannedPlaces(new HashSet<>(), new HashSet<>());
        for (Plugin plugin : plugins) {
            if (RUNNERS.contains(plugin.getArtifactId())) {
                places.add(plugin);
                for (ConfigurationContainer execution : plugin.getExecutions()) {
                    places.add(execution);
                }
            }
        }
        return places;
    }

    private void add(ConfigurationContainer container) throws IOException {
        @Nullable Object configuration = container.getConfiguration();
        if (configuration == null) {
            return;
        }
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(configuration.toString())))
                    .getDocumentElement();
            for (String list : texts(root, "dependenciesToScan")) {
                for (String pattern : list.split("[\\s,]+")) {
                    dependencies.add(pattern);
                }
            }
            directories.addAll(texts(root, "testClassesDirectory"));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The configuration of Surefire or Failsafe cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> texts(Element root, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = root.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            NodeList inner = ((Element) found.item(i)).getElementsByTagName("*");
            if (inner.getLength() == 0) {
                texts.add(found.item(i).getTextContent().strip());
            } else {
                IntStream.range(0, inner.getLength())
                        .forEach(j -> texts.add(inner.item(j).getTextContent().strip()));
            }
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** {@return whether tests are looked for in an artifact} */
    public boolean includes(Artifact artifact) {
        String[] parts = {
            artifact.getGroupId(),
            artifact.getArtifactId(),
            artifact.getType(),
            artifact.getClassifier() == null ? "" : artifact.getClassifier()
        };
        return dependencies.stream().anyMatch(pattern -> matches(pattern.split(":"), parts));
    }

    private static boolean matches(String[] pattern, String[] parts) {
        return IntStream.range(0, Math.min(pattern.length, parts.length))
                .allMatch(i -> Globs.matches(pattern[i], parts[i]));
    }
}
