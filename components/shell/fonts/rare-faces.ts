import './rare.css'
