import './activation.suite';
import './custom-editor.suite';
import './listing.suite';
